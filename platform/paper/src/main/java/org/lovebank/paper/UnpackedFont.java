package org.lovebank.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Arrays;
import java.util.Set;

/**
 * The packed font as a file. A house that is killed cannot take its file away, so every start uses the same one: a pod whose
 * house dies again and again would otherwise fill its temporary folder with 13 MB each time, and be evicted for it.
 */
final class UnpackedFont {

    private static final String FILE = "font.ttf";
    private static final String PREFIX = "lovebank-paper-";
    private static final int BLOCK = 1 << 16;
    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rwx------");

    private UnpackedFont() {}

    /** Opens what was packed in, from its beginning. */
    interface Packed {
        InputStream open() throws IOException;
    }

    /** The font in a folder that only this user can write to, else, as where that name is somebody else's, in a file of its own. */
    static Path in(Path temporary, Packed font) throws IOException {
        Path folder =
                temporary.resolve(PREFIX + System.getProperty("user.name", "").replaceAll("\\W", "_"));
        if (!isOurs(folder)) {
            Path file = Files.createTempFile(temporary, PREFIX, ".ttf");
            file.toFile().deleteOnExit();
            copy(font, file);
            return file;
        }
        Path file = folder.resolve(FILE);
        if (!isSame(file, font)) {
            // Whoever reads the old one at this moment goes on reading it.
            Path whole = Files.createTempFile(folder, "next", ".ttf");
            copy(font, whole);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    /** The folder for temporary files may be everybody's: a name in it that somebody took before us is not believed. */
    private static boolean isOurs(Path folder) throws IOException {
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OURS_ALONE));
        } catch (FileAlreadyExistsException thereBefore) {
            PosixFileAttributes found =
                    Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isDirectory() && found.permissions().equals(OURS_ALONE) && writtenBy(found.owner(), folder);
        } catch (UnsupportedOperationException noSuchPermissions) {
            return false;
        }
        return true;
    }

    /** Whether what this user writes there belongs to the folder's owner: the superuser may write anywhere. */
    private static boolean writtenBy(UserPrincipal owner, Path folder) throws IOException {
        try {
            Path trial = Files.createTempFile(folder, "trial", "");
            UserPrincipal writer = Files.getOwner(trial);
            Files.delete(trial);
            return writer.equals(owner);
        } catch (AccessDeniedException notOurs) {
            return false;
        }
    }

    private static boolean isSame(Path file, Packed font) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream there = Files.newInputStream(file);
                InputStream packed = font.open()) {
            byte[] wanted = packed.readNBytes(BLOCK);
            while (Arrays.equals(wanted, there.readNBytes(BLOCK))) {
                if (wanted.length < BLOCK) {
                    return true;
                }
                wanted = packed.readNBytes(BLOCK);
            }
            return false;
        }
    }

    private static void copy(Packed font, Path file) throws IOException {
        try (InputStream packed = font.open()) {
            Files.copy(packed, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
