FROM debian:12
RUN apt-get update && apt-get install -y curl
RUN apt-get update && apt-get install -y --no-install-recommends curl=1.2 && rm -rf /var/lib/apt/lists/*
RUN apt-get update && apt-get install -yq --no-install-recommends curl=1.2 && rm -rf /var/lib/apt/lists/
RUN apt-get -y install curl=* && rm -r /var/lib/apt/lists
RUN apt-get install --yes curl
RUN apt-get install -qq curl
RUN apt-get install -q -q curl
RUN apt-get install -q=2 curl
RUN apt-get install --assume-yes curl
RUN apt-get install --quiet --quiet curl
RUN DEBIAN_FRONTEND=noninteractive apt-get install curl
RUN apt-get install -y -t bookworm-backports curl
RUN apt-get install -y --target-release=x curl
RUN apt-get install -y ./local.deb
RUN apt-get install -y /tmp/local.deb
RUN apt-get install -y $PACKAGES
RUN apt-get install -y curl/bookworm
RUN apt-get install -y -o APT::Install-Recommends=0 curl=1
RUN apt-get install -y -o APT::Install-Recommends=false curl=1
RUN apt-get install -y --option APT::Install-Recommends=false curl=1
RUN apt-get update
RUN apt install -y curl
RUN apt-get upgrade -y
RUN apt-get dist-upgrade
RUN apt-get --no-install-recommends -y install curl=1
RUN apt-get build-dep -y python
RUN apt-get remove curl
RUN apt list
RUN apt-get install -y
RUN apt-get -o X=1 install -y a=1
RUN --mount=type=cache,target=/var/lib/apt/lists --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y --no-install-recommends a=1
RUN aptitude install -y vim
