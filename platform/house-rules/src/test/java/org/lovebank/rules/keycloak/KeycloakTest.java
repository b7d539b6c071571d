package org.lovebank.rules.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lovebank.rules.Street;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import org.lovebank.stack.street.PortPlan;
import org.lovebank.stack.street.Progress;
import org.lovebank.stack.street.StreetStart;
import org.lovebank.stack.street.StreetStop;

/** The street with Keycloak's tokens: first beside its own, then with the built-in issuer off. A stage of its own. */
class KeycloakTest {

    private static final URI BACK = URI.create("http://localhost:3000/back");
    private static final String EVERYWHERE = "/api/v1/volunteers?limit=1&areaPath=cn";
    private static final String VOLUNTEERS = "/api/v1/volunteers?limit=1&areaPath=cn.xigu.fulilu";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Keycloak keycloak;

    @SuppressWarnings("NullAway.Init")
    private static StackHome home;

    @SuppressWarnings("NullAway.Init")
    private static PortPlan ports;

    @SuppressWarnings("NullAway.Init")
    private static OIDCProviderMetadata metadata;

    @BeforeAll
    static void openTheStreetBesideKeycloak() throws Exception {
        keycloak = Keycloak.start(freePort(), folder.resolve("keycloak.log"));
        metadata = OIDCProviderMetadata.resolve(new Issuer(keycloak.issuer()));
        home = new StackHome(folder.resolve("stack"), Street.ROOT);
        ports = PortPlan.of(home, Optional.empty());
        set(
                "LOVEBANK_ACCESS_ISSUER=" + gateway() + "," + keycloak.issuer(),
                "LOVEBANK_ACCESS_JWKS_URL=" + gateway() + "/oauth2/jwks," + keycloak.keySet());
        DemoCommunity.ensure(gateway(), new Secrets(home.secrets()).password(Secrets.ADMIN));
    }

    @AfterAll
    static void close() throws Exception {
        new StreetStop(home).stop();
        keycloak.stop();
    }

    @Test
    void keycloaksTokensAreBelievedBesideTheStreetsOwnAndThenAlone() throws Exception {
        // given
        String own = ownToken();
        String partner = partnerToken();
        String person = personToken();

        // when / then: side by side
        for (String base : List.of(gateway(), house())) {
            assertThat(status(base + VOLUNTEERS, own)).as(base).isEqualTo(200);
            assertThat(status(base + VOLUNTEERS, person)).as(base).isEqualTo(200);
            assertThat(status(base + EVERYWHERE, person))
                    .as("outside the areas")
                    .isEqualTo(403);
            assertThat(status(base + VOLUNTEERS, partner))
                    .as("a partner may not")
                    .isEqualTo(403);
            assertThat(status(base + VOLUNTEERS, broken(person))).as("forged").isEqualTo(401);
        }
        assertThat(status(gateway() + "/api/v1/webhooks", partner)).isEqualTo(200);

        // when: the built-in issuer is off
        set(
                "LOVEBANK_ACCESS_ISSUER=" + keycloak.issuer(),
                "LOVEBANK_ACCESS_JWKS_URL=" + keycloak.keySet(),
                "LOVEBANK_GATEWAY_BUILT_IN_ISSUER=false");

        // then
        for (String base : List.of(gateway(), house())) {
            assertThat(status(base + VOLUNTEERS, personToken())).as(base).isEqualTo(200);
            assertThat(status(base + VOLUNTEERS, own)).as(base).isEqualTo(401);
        }
        assertThat(post(gateway() + "/api/v1/sessions")).isIn(401, 404);
        assertThat(post(gateway() + "/oauth2/token")).isIn(401, 404);
        assertThat(status(gateway() + "/oauth2/jwks", person)).isEqualTo(404);
        assertThat(status(gateway() + "/.well-known/oauth-authorization-server", person))
                .isEqualTo(404);
    }

    private static String ownToken() throws IOException, InterruptedException {
        String password = new Secrets(home.secrets()).password(Secrets.ADMIN);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(gateway() + "/api/v1/sessions"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"admin\",\"password\":\"" + password + "\"}")));
        return first("\"accessToken\":\"([^\"]+)\"", answer.body());
    }

    private static String partnerToken() throws Exception {
        return token(new TokenRequest(
                metadata.getTokenEndpointURI(),
                new ClientSecretBasic(new ClientID("demo-partner"), new Secret(Keycloak.PARTNER_SECRET)),
                new ClientCredentialsGrant(),
                new Scope("events:read")));
    }

    /** As a browser would: the login page, the form, the code, and PKCE. */
    private static String personToken() throws Exception {
        CodeVerifier verifier = new CodeVerifier();
        ClientID app = new ClientID("lovebank-app");
        URI asked = new AuthenticationRequest.Builder(ResponseType.CODE, new Scope("openid"), app, BACK)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State())
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> page =
                    browser.send(HttpRequest.newBuilder(asked).build(), HttpResponse.BodyHandlers.ofString());
            String action = first("action=\"([^\"]+)\"", page.body()).replace("&amp;", "&");
            // By hand: they are marked secure, and only browsers know that this machine is.
            String cookies = page.headers().allValues("Set-Cookie").stream()
                    .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                    .collect(Collectors.joining("; "));
            String form = "username=demo-dispatcher&password="
                    + URLEncoder.encode(Keycloak.PERSON_PASSWORD, StandardCharsets.UTF_8);
            HttpResponse<String> back = browser.send(
                    HttpRequest.newBuilder(URI.create(action))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Cookie", cookies)
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            AuthorizationCode code = AuthenticationResponseParser.parse(
                            URI.create(back.headers().firstValue("Location").orElseThrow()))
                    .toSuccessResponse()
                    .getAuthorizationCode();
            return token(new TokenRequest(
                    metadata.getTokenEndpointURI(), app, new AuthorizationCodeGrant(code, BACK, verifier), null));
        }
    }

    private static String token(TokenRequest request) throws Exception {
        TokenResponse answer = TokenResponse.parse(request.toHTTPRequest().send());
        assertThat(answer.indicatesSuccess())
                .as(answer.toHTTPResponse().getBody())
                .isTrue();
        return answer.toSuccessResponse().getTokens().getAccessToken().getValue();
    }

    /** Another person's id under the same signature. */
    private static String broken(String token) {
        String[] parts = token.split("\\.", -1);
        char other = parts[2].charAt(0) == 'A' ? 'B' : 'A';
        return parts[0] + "." + parts[1] + "." + other + parts[2].substring(1);
    }

    private static int status(String address, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private static int post(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address)).POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    private static String gateway() {
        return "http://localhost:" + ports.of(House.GATEWAY);
    }

    private static String house() {
        return "http://localhost:" + ports.of(House.VOLUNTEER);
    }

    /** Writes the settings and lets the houses have them. */
    private static void set(String... lines) throws IOException, InterruptedException {
        Files.createDirectories(home.root());
        Files.write(home.settings(), List.of(lines));
        new StreetStart(home, Clock.systemUTC(), new Silence()).start(ports);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What comes up is asserted, not watched. */
    private static final class Silence implements Progress {

        @Override
        public void notice(String words) {
            // a port was taken, or a house has other settings now
        }

        @Override
        public void ready(String part, Duration took, String words) {
            // awaited by the start itself
        }

        @Override
        public void alreadyRuns(String part, String words) {
            // broker and database have no settings of these
        }
    }
}
