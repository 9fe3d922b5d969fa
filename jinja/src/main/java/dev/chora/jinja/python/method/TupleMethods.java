package dev.chora.jinja.python.method;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.Evaluation;
import java.util.List;
import java.util.Set;

/** The methods of tuple. */
final class TupleMethods extends Methods {
    static final TupleMethods METHODS = new TupleMethods();

    private TupleMethods() {
        super(Set.of("count", "index"));
    }

    @Override
    public Object call(Object self, String name, Evaluation evaluation, Arguments arguments) {
        List<?> tuple = (List<?>) self;
        return name.equals("count")
                ? ListMethods.count(tuple, Args.one("tuple.count", arguments))
                : ListMethods.index(tuple, arguments, "tuple");
    }
}
