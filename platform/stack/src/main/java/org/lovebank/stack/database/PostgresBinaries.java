package org.lovebank.stack.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the jar that carries them for this processor. */
public final class PostgresBinaries {
    /** Where a stack unpacks them, below its own folder. */
    public static final String FOLDER = "postgresql-18.6.0";

    private PostgresBinaries() {}

    /** Unpacks into {@code folder} unless that was done before; answers with {@code folder/bin}. */
    public static Path in(Path folder) throws IOException {
        if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            // Unpack beside and rename: a launcher that dies half way leaves nothing that looks complete.
            Path unfinished = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "postgres-unpacking");
            unpack(unfinished);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            try {
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException other) {
                throw new IOException(folder + " is there but incomplete: remove it", other);
            }
        }
        return folder.resolve("bin");
    }

    private static void unpack(Path into) throws IOException {
        String archive = "/postgres-linux-" + processor() + ".txz";
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new IOException(
                        "no PostgreSQL programs for this machine (" + archive + " is not on the class path)");
            }
            try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(entry, tar, into);
                }
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        Path path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
            throw new IOException("the archive points outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }
}
