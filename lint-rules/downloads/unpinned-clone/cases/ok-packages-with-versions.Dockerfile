FROM debian:12
ARG VERSION
RUN pip install git+https://github.com/example/tool@v1.2 "git+https://user@github.com/example/tool.git@$VERSION#egg=tool" flask
RUN pip install https://github.com/example/tool/archive/v1.2.zip -e . https://example.com/tool-1.2.whl
RUN go install example.com/tool@v1.2.3 && go install ./... && go get -d ./... && go get && go install example.com/tool && go run main.go && go get example.com/a@none
RUN cargo install --locked ripgrep@14.1.0 && cargo install --locked --path . && cargo install --locked --git https://github.com/example/tool --rev 0123abc
RUN cargo install --list && cargo build --release && cargo install --locked --version "$VERSION" cargo-audit
