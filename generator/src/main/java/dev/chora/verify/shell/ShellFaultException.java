package dev.chora.verify.shell;

/** Leaves the reader at the first fault. Never leaves the package. */
final class ShellFaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ShellFault fault;

    ShellFaultException(int offset, String message) {
        super(message, null, false, false);
        this.fault = new ShellFault(offset, message);
    }

    ShellFault fault() {
        return fault;
    }
}
