FROM debian:12
RUN curl -fsSL https://example.com/get-pip.py | python3
RUN curl -fsSL https://example.com/get-pip.py | python3.11 - --user
RUN curl -fsSL https://example.com/cpanm | perl - App::cpanminus
RUN curl -fsSL https://example.com/a.rb | ruby
RUN curl -fsSL https://example.com/a.js | node - --yes
RUN curl -fsSL https://example.com/installer | php -- --install-dir=/usr/local/bin --filename=composer
RUN wget -nv -O- https://example.com/a.py | python -c "import sys; exec(sys.stdin.read()); main()"
