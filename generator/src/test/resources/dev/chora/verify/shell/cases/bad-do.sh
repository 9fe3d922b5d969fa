#!/bin/sh
while true
    echo x
done
