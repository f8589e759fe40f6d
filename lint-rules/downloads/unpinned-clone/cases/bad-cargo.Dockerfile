FROM rust:1.80
RUN cargo install ripgrep && cargo install --locked cargo-audit
RUN cargo install ripgrep@14.1.0 && cargo install --version 0.20.0 cargo-audit
RUN cargo install --path . && cargo install --git https://github.com/example/tool && cargo install --git https://github.com/example/tool --tag v1.2
RUN cargo binstall -y cargo-nextest
