FROM debian:12
RUN gem install -s http://gems.example.com tool && gem sources --add http://gems.example.com --remove https://gems.example.org
RUN bundle config mirror.https://gems.example.org http://gems.example.com && bundle config set --global ssl_verify_mode 0
RUN composer config -g secure-http false && composer config -g repo.packagist composer http://php.example.com
RUN composer global config disable-tls true
RUN conda config --set ssl_verify no && conda config --add channels http://conda.example.com/main && conda install -yk -c http://conda.example.com/other tool
RUN mamba install --insecure tool && micromamba config set ssl_verify '<false>'
RUN cargo install --index http://crates.example.com/index tool
RUN poetry config certificates.example.cert false && poetry source add example http://pypi.example.com/simple
RUN dotnet nuget add source http://nuget.example.com/v3/index.json --name example --allow-insecure-connections
RUN dotnet restore -s http://nuget.example.com/v3/index.json && nuget sources add -Name example -Source http://nuget.example.com/
