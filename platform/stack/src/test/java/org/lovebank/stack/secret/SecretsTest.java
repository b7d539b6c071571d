package org.lovebank.stack.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aSecretIsMadeOnceAndKept() {
        // given
        String first = new Secrets(folder.resolve("secrets")).password("admin-password");

        // when
        String later = new Secrets(folder.resolve("secrets")).password("admin-password");

        // then
        assertThat(later).isEqualTo(first).hasSize(43);
    }

    @Test
    void onlyItsOwnerReadsIt() throws Exception {
        // given
        Path secrets = folder.resolve("secrets");

        // when
        new Secrets(secrets).key("master-key");

        // then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.resolve("master-key"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
    }

    @Test
    void aKeyHasThirtyTwoBytes() {
        // given
        Secrets secrets = new Secrets(folder);

        // when
        byte[] key = Base64.getDecoder().decode(secrets.key("master-key"));

        // then
        assertThat(key).hasSize(32);
    }

    @RepeatedTest(20)
    void housesThatStartTogetherShareOneKey() throws Exception {
        // given
        int houses = 4;
        Secrets secrets = new Secrets(folder);
        CyclicBarrier together = new CyclicBarrier(houses);
        Callable<String> ask = () -> {
            together.await();
            return secrets.key("master-key");
        };
        var seen = new HashSet<String>();

        // when
        try (var threads = Executors.newFixedThreadPool(houses)) {
            for (Future<String> answer : threads.invokeAll(Collections.nCopies(houses, ask))) {
                seen.add(answer.get());
            }
        }

        // then
        assertThat(seen).hasSize(1);
    }
}
