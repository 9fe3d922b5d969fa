package dev.chora.verify.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a machine or a company needs for builds to work. Nothing of it is written into the project.
 *
 * @param buildArguments {@code --build-arg} of image builds, by name
 * @param buildEnvironment variables of the programs that install and build on this machine, by name
 * @param buildSecrets {@code --secret} of image builds, as the engine takes them
 */
public record ProofSettings(
        Map<String, String> buildArguments, Map<String, String> buildEnvironment, List<String> buildSecrets) {
    /** No settings. */
    public static final ProofSettings NONE = new ProofSettings(Map.of(), Map.of(), List.of());

    public ProofSettings {
        buildArguments = new LinkedHashMap<>(buildArguments);
        buildEnvironment = new LinkedHashMap<>(buildEnvironment);
        buildSecrets = List.copyOf(buildSecrets);
    }
}
