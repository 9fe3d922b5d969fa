#!/bin/sh
echo a
}
