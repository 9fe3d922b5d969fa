package dev.chora.copier.extension;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that lives in the helper process: everything that is done with it is done there. */
final class RemoteObject implements PyObject, PyCallable {
    private static final String VALUE = "value";

    private final PythonProcess process;
    private final Map<?, ?> reference;

    RemoteObject(PythonProcess process, Map<?, ?> reference) {
        this.process = process;
        this.reference = reference;
    }

    /** How the helper knows it. */
    Map<?, ?> reference() {
        return reference;
    }

    private Map<?, ?> run(String operation) {
        return process.run(request(operation), null);
    }

    private Request request(String operation) {
        return new Request(operation).with("id", reference.get("id"));
    }

    @Override
    public String typeName() {
        return Py.str(reference.get("type"));
    }

    @Override
    public String str() {
        return Py.str(run("str").get(VALUE));
    }

    @Override
    public String repr() {
        return Py.str(run("repr").get(VALUE));
    }

    @Override
    public boolean truth() {
        return Py.truth(run("truth").get(VALUE));
    }

    @Override
    public long length() {
        return run("length").get(VALUE) instanceof Long length ? length : -1;
    }

    @Override
    public @Nullable Iterator<@Nullable Object> iterate() {
        Map<?, ?> reply = run("iterate");
        if (!(reply.get(VALUE) instanceof List<?> values)) {
            return null;
        }
        Wire wire = process.wire();
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < values.size();
            }

            @Override
            public @Nullable Object next() {
                return wire.decode(values.get(at++));
            }
        };
    }

    @Override
    public @Nullable Boolean contains(@Nullable Object item) {
        return Py.truth(process.run(request("contains").with("item", Wire.encode(item)), null)
                .get(VALUE));
    }

    @Override
    public @Nullable Object attribute(String name) {
        Map<?, ?> reply = process.run(request("attribute").with("name", name), null);
        return reply.containsKey("none") ? Py.MISSING : process.wire().decode(reply.get(VALUE));
    }

    @Override
    public @Nullable Object item(@Nullable Object key) {
        Map<?, ?> reply = process.run(request("item").with("key", Wire.encode(key)), null);
        return reply.containsKey("none") ? Py.MISSING : process.wire().decode(reply.get(VALUE));
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return Py.truth(process.run(request("equal").with("other", Wire.encode(other)), null)
                .get(VALUE));
    }

    @Override
    public @Nullable Object call(Evaluation evaluation, Arguments arguments) {
        return process.wire()
                .decode(process.run(request("call").arguments(null, false, arguments), evaluation)
                        .get(VALUE));
    }
}
