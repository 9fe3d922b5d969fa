package dev.chora.cli.report;

import dev.chora.cli.markdown.Page;
import dev.chora.docker.Sizes;
import dev.chora.docker.host.Recommendation;
import java.util.List;

/** What a service should get, for people, for a compose file, for a command line and for {@code .env}. */
public final class RecommendationText {
    private RecommendationText() {}

    /** The whole text, written to a page. */
    public static String of(Recommendation it, String service, Page page) {
        String memory = Sizes.round(it.memory());
        String reserved = Sizes.round(it.reserved());
        String shm = Sizes.round(it.shm());
        page.text("For one AI service on " + it.where() + " (" + Sizes.of(it.machineMemory()) + ", "
                + it.machineCpusText() + (it.machineCpus() == 1 ? " processor" : " processors") + "):");
        page.table(
                List.of("", "recommended", "why"),
                List.of(
                        List.of("memory", Sizes.of(it.memory()), "half of the machine's, 16 GB at most"),
                        List.of("processors", it.cpusText(), "half of the machine's"),
                        List.of("shared memory", Sizes.of(it.shm()), "8 GB, half of the memory at most")));
        page.title("In docker-compose.override.yml");
        page.code(List.of(
                "services:",
                "  " + service + ":",
                "    shm_size: " + shm,
                "    deploy:",
                "      resources:",
                "        limits:",
                "          cpus: \"" + it.cpusText() + "\"",
                "          memory: " + memory,
                "        reservations:",
                "          memory: " + reserved));
        page.text("chora docker configure writes this file for you.");
        page.title("On a command line");
        page.code(List.of("docker run --memory " + memory + " --memory-reservation " + reserved + " --cpus "
                + it.cpusText() + " --shm-size " + shm + " IMAGE"));
        page.title("In .env of a project with docker-compose.ai.yml");
        page.code(List.of(
                "AI_MEMORY=" + memory,
                "AI_MEMORY_RESERVED=" + reserved,
                "AI_CPUS=" + it.cpusText(),
                "AI_SHM_SIZE=" + shm));
        return page.shown();
    }
}
