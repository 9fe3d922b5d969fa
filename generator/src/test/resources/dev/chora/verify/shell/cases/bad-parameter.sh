#!/bin/bash
echo ${x
