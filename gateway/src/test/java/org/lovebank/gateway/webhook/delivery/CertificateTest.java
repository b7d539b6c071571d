package org.lovebank.gateway.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lovebank.gateway.webhook.HostNames;
import org.lovebank.gateway.webhook.WebhookSettings;

/** A receiver over TLS: the connection goes to the address that was looked at, the certificate must be the name's. */
class CertificateTest {

    private static final String PASSWORD = "only-for-this-test";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private static final Vertx VERTX = Vertx.vertx();
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();

    private static int port;

    private final Names names = new Names();

    /** Names that no resolver knows: each question is answered by the next of its answers, the last one for ever. */
    private static final class Names extends HostNames {

        private final Deque<List<InetAddress>> answers = new ArrayDeque<>();
        private int asked;

        @Override
        public List<InetAddress> addressesOf(String host) throws UnknownHostException {
            asked++;
            List<InetAddress> next = answers.size() > 1 ? answers.poll() : answers.peek();
            if (next == null) {
                throw new UnknownHostException(host);
            }
            return next;
        }
    }

    @BeforeAll
    static void aReceiverShowsItsCertificate() throws Exception {
        Path store = folder.resolve("receiver.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=partner.example",
                        "-ext",
                        "san=dns:partner.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        writeCertificate(store);
        port = VERTX.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(
                                new PfxOptions().setPath(store.toString()).setPassword(PASSWORD)))
                .requestHandler(CertificateTest::hear)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeEach
    void forget() {
        HEARD.clear();
    }

    @Test
    void whoseCertificateIsTheNamesIsToldUnderThatName() {
        // given
        names.answers.add(List.of(InetAddress.getLoopbackAddress()));

        // when
        Receipt receipt = send("partner.example", settings(true, true));

        // then
        assertThat(receipt.isTaken()).isTrue();
        assertThat(HEARD).containsExactly("partner.example:" + port);
    }

    @Test
    void anotherNamesCertificateAndOneThatNobodyVouchesForAreRefused() {
        names.answers.add(List.of(InetAddress.getLoopbackAddress()));
        assertThat(send("other.example", settings(true, true)).problem()).isEqualTo("CERTIFICATE_REFUSED");
        assertThat(send("partner.example", settings(true, false)).problem()).isEqualTo("CERTIFICATE_REFUSED");
        assertThat(HEARD).isEmpty();
    }

    @Test
    void aNameIsAskedForOnceAndEveryAddressBehindItMustBePublic() {
        // given
        InetAddress inside = InetAddress.getLoopbackAddress();
        InetAddress outside = InetAddress.ofLiteral("93.184.216.34");

        // when
        names.answers.addAll(List.of(List.of(inside), List.of(outside)));
        Receipt pinned = send("partner.example", settings(true, true));
        int asked = names.asked;
        names.answers.clear();
        names.answers.add(List.of(outside, inside));
        Receipt mixed = send("partner.example", settings(false, true));

        // then
        assertThat(pinned.isTaken()).isTrue();
        assertThat(asked).isEqualTo(1);
        assertThat(mixed.problem()).isEqualTo("TARGET_NOT_PUBLIC");
        assertThat(HEARD).hasSize(1);
    }

    private Receipt send(String host, WebhookSettings settings) {
        Parcel parcel = new Parcel(
                UUID.randomUUID(), UUID.randomUUID(), "https://" + host + ":" + port + "/", 0, "v1,x", 0, "{}");
        return new SendParcel(VERTX, settings, names).now(parcel);
    }

    private static void hear(HttpServerRequest request) {
        HEARD.add(String.valueOf(request.getHeader("Host")));
        request.response().setStatusCode(204).end();
    }

    private static WebhookSettings settings(boolean privateTargets, boolean trusting) {
        return new Settings(privateTargets, trusting ? Optional.of(folder.resolve("receiver.pem")) : Optional.empty());
    }

    /** The settings as they are without being set, but for two. */
    private record Settings(boolean privateTargets, Optional<Path> trustedCertificates) implements WebhookSettings {

        @Override
        public List<Duration> retries() {
            return List.of();
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(15);
        }

        @Override
        public Duration overlap() {
            return Duration.ofHours(24);
        }

        @Override
        public Duration kept() {
            return Duration.ofDays(30);
        }

        @Override
        public int perClient() {
            return 10;
        }

        @Override
        public int atOnce() {
            return 16;
        }
    }

    private static void writeCertificate(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        String text = Base64.getMimeEncoder()
                .encodeToString(keys.getCertificate("receiver").getEncoded());
        write(folder.resolve("receiver.pem"), "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }
}
