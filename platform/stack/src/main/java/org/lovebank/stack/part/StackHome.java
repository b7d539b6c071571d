package org.lovebank.stack.part;

import java.nio.file.Path;

/**
 * The folder that holds everything one stack keeps: data, logs, secrets and the numbers of its processes.
 *
 * @param root {@code .lovebank} in the checkout, or what {@code LOVEBANK_HOME} says
 * @param checkout where the built houses lie
 */
public record StackHome(Path root, Path checkout) {

    public static StackHome fromEnvironment() {
        Path checkout = Path.of(System.getProperty("lovebank.checkout", "."))
                .toAbsolutePath()
                .normalize();
        String moved = System.getenv("LOVEBANK_HOME");
        Path root = moved == null || moved.isBlank() ? checkout.resolve(".lovebank") : Path.of(moved);
        return new StackHome(root.toAbsolutePath().normalize(), checkout);
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path log(String part) {
        return root.resolve("logs").resolve(part + ".log");
    }

    public Path data(String part) {
        return root.resolve("data").resolve(part);
    }

    /** Settings of one's own for the houses, if there are any. */
    public Path settings() {
        return root.resolve("settings.env");
    }

    /** Settings of one's own for one house, if there are any. */
    public Path settings(String house) {
        return root.resolve("settings-" + house + ".env");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }
}
