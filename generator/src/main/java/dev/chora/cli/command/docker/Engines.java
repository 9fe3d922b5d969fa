package dev.chora.cli.command.docker;

import dev.chora.cli.Console;
import dev.chora.copier.CopierException;
import dev.chora.copier.ErrorKind;
import dev.chora.docker.container.ContainerReader;
import dev.chora.engine.Engine;
import dev.chora.engine.EngineSearch;
import dev.chora.engine.Missing;
import dev.chora.engine.Programs;
import dev.chora.engine.SystemPrograms;

/**
 * The engine that commands talk to, and the programs of this machine.
 *
 * @param engine the one that answers
 */
record Engines(Programs programs, Engine engine) {
    /**
     * Looks for an engine.
     *
     * @throws CopierException when there is none, or none that answers
     */
    static Engines find(Console console) throws InterruptedException {
        Programs programs = new SystemPrograms(console.env());
        EngineSearch search = EngineSearch.of(programs, console.env());
        Engine engine = search.engine();
        if (engine == null) {
            throw none(search);
        }
        return new Engines(programs, engine);
    }

    private static CopierException none(EngineSearch search) {
        StringBuilder why = new StringBuilder("there is no container engine to ask");
        StringBuilder advice = new StringBuilder();
        for (Missing missing : search.missing()) {
            why.append(": ").append(missing.why());
            advice.append(advice.length() == 0 ? "" : " ").append(missing.advice());
        }
        return new CopierException(ErrorKind.ENGINE, why.toString(), advice.toString());
    }

    ContainerReader reader() {
        return new ContainerReader(programs, engine);
    }
}
