FROM node:22
RUN npm config set strict-ssl false && npm install
RUN npm config set registry http://npm.example.com -g && npm set registry=http://npm.example.com strict-ssl=false
RUN npm install --strict-ssl=false && npm ci --no-strict-ssl && yarn install --strict-ssl false
RUN yarn config set registry http://npm.example.com && yarn config set "strict-ssl" false -g && yarn config set enableStrictSsl false
RUN pnpm install --registry http://npm.example.com
RUN npm config set @example:registry http://npm.example.com
