ARG BASE=python
ARG TAGGED=python:3.13
FROM debian
FROM debian:latest AS a
FROM debian:12 AS b
FROM debian@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
FROM scratch
FROM a
FROM A
FROM ${BASE} AS c
FROM ${TAGGED}
FROM $BASE
FROM ${MISSING}
FROM registry.example.com:5000/app
FROM registry.example.com:5000/app:1
FROM registry.example.com:5000/app:latest
FROM debian:latest@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
FROM python:${VERSION}
FROM python:${VERSION:-latest}
