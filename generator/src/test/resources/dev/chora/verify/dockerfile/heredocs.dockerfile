FROM alpine:3.20
RUN <<EOF
apk add --no-cache curl
# part of the text

echo <<X
EOF
COPY <<-'ONE' <<"TWO" /etc/
	tab $HOME
	ONE
two
TWO
RUN cat <<END > /a && \
    echo "<<NO"
text
END
RUN echo 1 <<<word
CMD ["<<A"]
