FROM debian:12
RUN npm install express
RUN npm install express@4 && npm ci
RUN npm install
RUN npm install -g yarn
RUN npm install --global yarn@1
RUN npm i express
RUN npm install ./local
RUN npm install git+ssh://x/y.git#v1
RUN npm install git+https://x/y.git
RUN npm install @scope/pkg
RUN npm install @scope/pkg@1
RUN npm run install x
RUN npm install https://x/y.tgz
RUN gem install bundler
RUN gem install bundler:2 rake:1
RUN gem install bundler -v 2
RUN gem install bundler --version 2
RUN gem i bundler
RUN go install example.com/x
RUN go install example.com/x@latest
RUN go install example.com/x@v1
RUN go install ./cmd/x
RUN go get example.com/x
RUN go run example.com/x@latest
RUN yarn install
RUN yarn install && yarn cache clean
RUN yarn add x
RUN yarn
