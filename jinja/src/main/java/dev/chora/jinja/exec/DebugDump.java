package dev.chora.jinja.exec;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Filter;
import dev.chora.jinja.Registry;
import dev.chora.jinja.filter.BuiltinFilters;
import dev.chora.jinja.python.PyDict;
import dev.chora.jinja.runtime.Frame;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names in reach, filters and tests, as the debug extension prints them. */
public final class DebugDump extends ExprNode {
    @Override
    public @Nullable Object evaluate(Frame frame) {
        Registry registry = frame.context.environment().registry();
        PyDict names = new PyDict();
        for (String global : registry.globalNames()) {
            names.put(global, registry.global(global));
        }
        for (Map.Entry<String, @Nullable Object> entry : frame.context.all().entrySet()) {
            names.put(entry.getKey(), entry.getValue());
        }
        PyDict dump = new PyDict();
        dump.put("context", names);
        dump.put("filters", new ArrayList<@Nullable Object>(registry.filterNames()));
        dump.put("tests", new ArrayList<@Nullable Object>(registry.testNames()));
        Filter pprint = BuiltinFilters.find("pprint");
        return pprint == null ? dump : pprint.apply(frame.context, dump, Arguments.NONE);
    }
}
