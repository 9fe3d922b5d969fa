package dev.chora.cli.prompt.screen;

import java.io.IOException;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** Keeps a terminal from showing what is typed, while a secret is typed on a line. */
public final class Echo implements AutoCloseable {
    private final @Nullable Terminal terminal;
    private final boolean before;
    private final boolean own;

    private Echo(@Nullable Terminal terminal, boolean own) {
        this.terminal = terminal;
        this.own = own;
        this.before = terminal != null && terminal.echo(false);
    }

    /**
     * Turns it off until {@link #close()}; without a terminal that can, everything stays as it is.
     *
     * @param source null for the terminal of the process
     */
    public static Echo off(@Nullable Supplier<Terminal> source) {
        try {
            return source == null
                    ? new Echo(TerminalBuilder.builder().system(true).dumb(true).build(), true)
                    : new Echo(source.get(), false);
        } catch (IOException | RuntimeException e) {
            return new Echo(null, false);
        }
    }

    @Override
    public void close() {
        if (terminal == null) {
            return;
        }
        try {
            terminal.echo(before);
            if (own) {
                terminal.close();
            }
        } catch (IOException | RuntimeException e) {
            // The terminal is gone: there is nothing left to restore.
            return;
        }
    }
}
