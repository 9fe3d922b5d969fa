package dev.chora.jinja.python;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.UndefinedKind;
import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A name, attribute or item that does not exist, with what is needed to say so when it is used. */
public final class Undefined implements PyObject, PyCallable {
    private final UndefinedKind kind;
    private final ErrorKind error;
    private final @Nullable String hint;
    private final @Nullable Object owner;
    private final @Nullable Object name;

    private Undefined(
            UndefinedKind kind, ErrorKind error, @Nullable String hint, @Nullable Object owner, @Nullable Object name) {
        this.kind = kind;
        this.error = error;
        this.hint = hint;
        this.owner = owner;
        this.name = name;
    }

    /** A variable that does not exist. */
    public static Undefined ofName(UndefinedKind kind, String name) {
        return new Undefined(kind, ErrorKind.UNDEFINED_ERROR, null, Py.MISSING, name);
    }

    /** An attribute or item that the owner does not have. */
    public static Undefined ofMember(UndefinedKind kind, @Nullable Object owner, @Nullable Object name) {
        return new Undefined(kind, ErrorKind.UNDEFINED_ERROR, null, owner, name);
    }

    /** Something that does not exist for a reason that the hint says. */
    public static Undefined ofHint(UndefinedKind kind, String hint) {
        return new Undefined(kind, ErrorKind.UNDEFINED_ERROR, hint, Py.MISSING, null);
    }

    /** As the others, all parts given: owner is {@link Py#MISSING} for a variable, error what using it raises. */
    public static Undefined of(
            UndefinedKind kind, @Nullable String hint, @Nullable Object owner, @Nullable Object name, ErrorKind error) {
        return new Undefined(kind, error, hint, owner, name);
    }

    public UndefinedKind kind() {
        return kind;
    }

    /** The name asked for, for "did you mean"; null when only a hint is known. */
    public @Nullable Object name() {
        return name;
    }

    /** What was asked for it; {@link Py#MISSING} for a variable. */
    public @Nullable Object owner() {
        return owner;
    }

    /** Why it is undefined, when that has a text of its own; null otherwise. */
    public @Nullable String hint() {
        return hint;
    }

    /** What using it raises. */
    public ErrorKind error() {
        return error;
    }

    /** The error that using this object raises. */
    public TemplateException failure() {
        return new TemplateException(error, message()).about(this);
    }

    /** Raises the error. */
    public TemplateException fail() {
        throw failure();
    }

    /** The text of the error. */
    public String message() {
        if (hint != null) {
            return hint;
        }
        if (owner == Py.MISSING) {
            return Py.repr(name) + " is undefined";
        }
        String what = Py.describe(owner);
        return Py.isString(name)
                ? "'" + what + "' has no attribute " + Py.repr(name)
                : what + " has no element " + Py.repr(name);
    }

    @Override
    public String typeName() {
        return kind.pythonName();
    }

    @Override
    public String describe() {
        return "jinja2.runtime." + kind.pythonName() + " object";
    }

    private void failIfStrict() {
        if (kind == UndefinedKind.STRICT) {
            throw failure();
        }
    }

    @Override
    public boolean truth() {
        failIfStrict();
        return false;
    }

    @Override
    public String repr() {
        return "Undefined";
    }

    @Override
    public String str() {
        failIfStrict();
        return kind == UndefinedKind.DEBUG ? "{{ " + debugText() + " }}" : "";
    }

    private String debugText() {
        if (hint != null) {
            return "undefined value printed: " + hint;
        }
        return owner == Py.MISSING
                ? Py.str(name)
                : "no such element: " + Py.describe(owner) + "[" + Py.repr(name) + "]";
    }

    @Override
    public @Nullable String html() {
        return kind == UndefinedKind.CHAINABLE ? "" : null;
    }

    @Override
    public long length() {
        failIfStrict();
        return 0;
    }

    @Override
    public Iterator<@Nullable Object> iterate() {
        failIfStrict();
        return Collections.emptyIterator();
    }

    @Override
    public Boolean contains(@Nullable Object item) {
        failIfStrict();
        return false;
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        if (attribute.startsWith("__") && attribute.endsWith("__")) {
            return Py.MISSING;
        }
        if (kind == UndefinedKind.CHAINABLE) {
            return this;
        }
        throw failure();
    }

    @Override
    public @Nullable Object item(@Nullable Object key) {
        if (kind == UndefinedKind.CHAINABLE) {
            return this;
        }
        throw failure();
    }

    @Override
    public @Nullable Object call(Evaluation evaluation, Arguments arguments) {
        throw failure();
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        failIfStrict();
        if (other instanceof Undefined u) {
            u.failIfStrict();
        }
        return equals(other);
    }

    @Override
    public boolean hashable() {
        failIfStrict();
        return true;
    }

    /** Objects of one kind are equal, as in Python. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Undefined u && u.kind == kind;
    }

    @Override
    public int hashCode() {
        return kind.hashCode();
    }

    @Override
    public String toString() {
        return repr();
    }
}
