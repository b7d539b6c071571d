package org.lovebank.chaos.nemesis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A small file system in memory, mounted where a part keeps its data, and filled up and freed at will. */
public final class SmallDisk implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;
    private static final byte[] PORTION = new byte[1 << 16];

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * Mounts it over {@code folder}, which need not exist yet.
     *
     * @throws IOException with the reason why this machine does not allow it
     */
    public static SmallDisk mount(Path folder, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        run(List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "lovebank-chaos", folder.toString()));
        return new SmallDisk(folder);
    }

    /** Takes all room that is left. */
    public void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(ballastFile())) {
            while (true) {
                out.write(PORTION);
            }
        } catch (IOException full) {
            if (!Files.exists(ballastFile()) || Files.size(ballastFile()) == 0) {
                throw full;
            }
        }
    }

    /** Gives it back. */
    public void free() throws IOException {
        Files.deleteIfExists(ballastFile());
    }

    /** Copies what lies on it to a folder beside it, which stays when it is gone. */
    public void keep() throws IOException, InterruptedException {
        run(List.of("cp", "-a", folder.toString(), folder + "-kept"));
    }

    @Override
    public void close() throws IOException {
        try {
            run(List.of("umount", "-l", folder.toString()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Path ballastFile() {
        return folder.resolve("ballast");
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(said.isEmpty() ? command.getFirst() + " failed" : said);
        }
    }
}
