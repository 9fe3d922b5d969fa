#!/bin/bash
f( {
    echo
}
