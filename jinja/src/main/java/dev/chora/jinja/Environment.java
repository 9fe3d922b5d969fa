package dev.chora.jinja;

/** Settings, filters, tests and globals that templates share. */
public final class Environment {}
