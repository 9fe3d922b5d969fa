FROM debian:12 AS base
ADD file /x
ADD folder/ /x
ADD x.tar /x
ADD x.tar.gz /x
ADD x.tgz /x
ADD x.zip /x
ADD x.TAR.GZ /x
ADD http://a/b /x
ADD https://a/b.tar.gz /x
ADD git@github.com:a/b.git /x
ADD $FILE /x
ADD ${URL} /x
ADD "a b" /x
ADD *.tar.xz /x
ADD x.tar.zst /x
ADD a.tar b /x/
ADD --chown=1:1 x.txz /x
ADD ["file", "/x"]
ADD x.bz2 /x
ADD x.lzma /x
ADD git://x/y /z
ADD https://github.com/a/b.git#main /x
