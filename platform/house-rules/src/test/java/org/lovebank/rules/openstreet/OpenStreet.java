package org.lovebank.rules.openstreet;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lovebank.rules.Street;
import org.lovebank.rules.observatory.Observatory;
import org.lovebank.rules.partner.PartnerSystem;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.DemoLogin;
import org.lovebank.stack.demo.DemoLogins;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.house.House;
import org.lovebank.stack.house.Replica;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.PartStop;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import org.lovebank.stack.street.PortPlan;
import org.lovebank.stack.street.StreetStart;
import org.lovebank.stack.street.StreetStop;

/** One street for all tests that need one: it opens for the first of them and is closed when the last has ended. */
public final class OpenStreet implements AutoCloseable {

    private static final int REPLICAS = 2;

    private final Path folder;
    private final StackHome home;
    private final PartnerSystem partner;
    private final Observatory observatory;

    private OpenStreet() throws Exception {
        this.folder = Files.createTempDirectory("lovebank-street");
        this.home = new StackHome(folder, Street.ROOT);
        this.partner = PartnerSystem.open(folder);
        this.observatory = Observatory.open();
        Files.writeString(
                home.settings(),
                String.join(
                        "\n", partner.settings(), observatory.settings(), "LOVEBANK_CERTIFICATES_VALIDATE_EVERY=1s"));
    }

    private static OpenStreet open() throws Exception {
        OpenStreet street = new OpenStreet();
        try {
            street.start();
            return street;
        } catch (Exception failed) {
            street.close();
            throw failed;
        }
    }

    public Path folder() {
        return folder;
    }

    public StackHome home() {
        return home;
    }

    public PartnerSystem partner() {
        return partner;
    }

    public Observatory observatory() {
        return observatory;
    }

    /** Starts what does not run. */
    public void start() throws InterruptedException {
        new StreetStart(home, Clock.systemUTC(), new Quiet()).start(PortPlan.of(home, Optional.empty(), REPLICAS));
    }

    /** Where the gateway is. */
    public String gateway() {
        return address(Replica.first(House.GATEWAY));
    }

    public String address(Replica replica) {
        return "http://localhost:"
                + Part.findAlive(home, replica.name()).orElseThrow().port();
    }

    public String password() {
        return new Secrets(home.secrets()).password(Secrets.ADMIN);
    }

    public DemoLogins logins() {
        return DemoCommunity.ensure(gateway(), password());
    }

    /** Somebody of the demo community, signed in. */
    public Api as(String name) {
        DemoLogin login = logins().find(name).orElseThrow();
        return Api.at(gateway()).signIn(login.username(), login.password());
    }

    @Override
    public void close() throws IOException {
        try {
            new StreetStop(home).stop();
            partner.close();
            observatory.close();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        List<?> left = PartStop.leftovers(home);
        if (!left.isEmpty()) {
            throw new AssertionError("processes that are left after the street was closed: " + left);
        }
        remove(folder);
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path emptied, @org.jspecify.annotations.Nullable IOException failed) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Opens the street before a class that is extended with it, and hands it to whoever asks for it. */
    public static final class Opened implements BeforeAllCallback, ParameterResolver {

        @Override
        public void beforeAll(ExtensionContext context) {
            of(context);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == OpenStreet.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return of(context);
        }

        private static OpenStreet of(ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(OpenStreet.class))
                    .computeIfAbsent(OpenStreet.class, _ -> opened(), OpenStreet.class);
        }

        private static OpenStreet opened() {
            try {
                return open();
            } catch (Exception failed) {
                throw new IllegalStateException("the street does not open", failed);
            }
        }
    }
}
