FROM alpine:3.20
RUN apk add curl
RUN apk add --no-cache curl
RUN apk add --no-cache curl=1.2-r0
RUN apk --no-cache add curl~=1.2
RUN apk add --update curl=1 && rm -rf /var/cache/apk/*
RUN apk add --no-cache --virtual .build-deps gcc=1 musl-dev=2
RUN apk add --no-cache -t .deps gcc=1
RUN apk add --no-cache --repository http://x/y gcc=1
RUN apk add --no-cache -X http://x/y gcc
RUN apk update
RUN apk upgrade
RUN apk add --no-cache /tmp/x.apk
RUN apk add --no-cache $PACKAGES
RUN apk add --no-cache --repository=http://x "gcc>1"
RUN --mount=type=cache,target=/var/cache/apk apk add curl=1
RUN apk add -U curl=1
RUN apk del curl
RUN apk add --no-cache "curl<2" 'wget~1'
