package org.lovebank.stack.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Hands out a secret by its name; the first time it makes one (256 random bits) and writes it down, mode 600. */
public final class Secrets {
    /** The name of the password of the administrator that the gateway makes at its first start. */
    public static final String ADMIN = "admin-password";

    /** The name of the seed of the Ed25519 key that signs the ledger's checkpoints; the database never sees it. */
    public static final String CHECKPOINT = "checkpoint-key";

    /** The name of the seed of the Ed25519 key that signs certificates of service records. */
    public static final String CERTIFICATE = "certificate-key";

    /** The name of the password of PostgreSQL's superuser. */
    public static final String POSTGRES = "postgres-password";

    private static final int BYTES = 32;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** As a password: letters, digits, {@code -} and {@code _}. */
    public String password(String name) {
        return keep(name, Base64.getUrlEncoder().withoutPadding());
    }

    /** As key material: 32 bytes in Base64. */
    public String key(String name) {
        return keep(name, Base64.getEncoder());
    }

    /** The file that holds what {@link #password} hands out. */
    public String passwordFile(String name) {
        password(name);
        return folder.resolve(name).toString();
    }

    /** The file that holds what {@link #key} hands out. */
    public String keyFile(String name) {
        key(name);
        return folder.resolve(name).toString();
    }

    /** Houses that start side by side share some keys; only the first may make one. */
    private synchronized String keep(String name, Base64.Encoder encoder) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                byte[] bits = new byte[BYTES];
                random.nextBytes(bits);
                Path half = folder.resolve(name + ".half");
                Files.deleteIfExists(half);
                Files.createFile(
                        half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(half, encoder.encodeToString(bits), StandardOpenOption.WRITE);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            }
            String secret = Files.readString(file).strip();
            if (secret.isEmpty()) {
                throw new IllegalStateException(
                        "the secret " + file + " is empty: restore it, or delete it to make a new one");
            }
            return secret;
        } catch (IOException failed) {
            throw new UncheckedIOException("the secret " + file + " cannot be kept", failed);
        }
    }
}
