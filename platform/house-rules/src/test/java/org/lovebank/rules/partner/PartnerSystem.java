package org.lovebank.rules.partner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A partner's system that speaks TLS with a certificate of its own and keeps what it is told. */
public final class PartnerSystem implements AutoCloseable {

    private static final char[] PASSWORD = "only-for-this-test".toCharArray();

    private final List<Message> heard = new CopyOnWriteArrayList<>();
    private final HttpsServer server;
    private final Path certificate;

    /** One message as it came. */
    public record Message(HttpHeaders headers, String body) {}

    private PartnerSystem(HttpsServer server, Path certificate) {
        this.server = server;
        this.certificate = certificate;
        server.createContext("/told", this::hear);
        server.start();
    }

    public static PartnerSystem open(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("partner.p12");
        makeKey(store);
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        String text = Base64.getMimeEncoder()
                .encodeToString(keys.getCertificate("partner").getEncoded());
        Path certificate = folder.resolve("partner.pem");
        Files.writeString(certificate, "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
        return new PartnerSystem(server, certificate);
    }

    /** Who is to be trusted that this is the partner. */
    Path certificate() {
        return certificate;
    }

    /** What makes the houses believe it, a line of their settings. */
    public String settings() {
        return "LOVEBANK_WEBHOOKS_TRUSTED_CERTIFICATES=" + certificate();
    }

    public String url() {
        return "https://localhost:" + server.getAddress().getPort() + "/told";
    }

    /** What was told of this wish, in the order in which it came. */
    public List<Message> heardOf(String wish) {
        return heard.stream().filter(message -> message.body().contains(wish)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(new Message(HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true), body));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private static void makeKey(Path store) throws IOException, InterruptedException {
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "partner",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        String.valueOf(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (made.waitFor() != 0) {
            throw new IOException("keytool made no key");
        }
    }
}
