#!/bin/sh
export GITHUB_TOKEN=ghp_k3VbX9mQwZ7RtY2LpN8sD4fGhJ6cA1eUoT0i
