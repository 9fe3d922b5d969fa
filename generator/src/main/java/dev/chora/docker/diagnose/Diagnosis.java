package dev.chora.docker.diagnose;

import dev.chora.docker.container.Container;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a container.
 *
 * @param log its last lines, oldest first
 * @param faults the root of the trouble first; empty when nothing is wrong
 */
public record Diagnosis(Container container, List<String> log, List<Fault> faults) {
    private static final List<Rule> CAUSES = List.of(
            new PortRule(),
            new StartRule(),
            new MountRule(),
            new MemoryRule(),
            new VariableRule(),
            new ImportRule(),
            new PermissionRule(),
            new NetworkRule());

    public Diagnosis {
        log = List.copyOf(log);
        faults = List.copyOf(faults);
    }

    /** Asks every rule. What only the exit code tells counts where no rule knows more. */
    public static Diagnosis of(Case it) {
        List<Fault> faults = new ArrayList<>();
        for (Rule rule : CAUSES) {
            add(faults, rule.look(it));
        }
        if (faults.isEmpty()) {
            add(faults, EndRules.signal(it));
        }
        add(faults, new HealthRule().look(it));
        add(faults, EndRules.loop(it));
        if (faults.isEmpty() || (faults.size() == 1 && faults.get(0).kind() == Fault.Kind.RESTART_LOOP)) {
            Fault soon = EndRules.atOnce(it);
            add(faults, soon == null ? EndRules.own(it) : soon);
        }
        if (faults.isEmpty()) {
            add(faults, EndRules.never(it));
        }
        return new Diagnosis(it.container(), it.log(), faults);
    }

    private static void add(List<Fault> faults, @org.jspecify.annotations.Nullable Fault fault) {
        if (fault != null) {
            faults.add(fault);
        }
    }
}
