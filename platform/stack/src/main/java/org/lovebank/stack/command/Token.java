package org.lovebank.stack.command;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lovebank.stack.demo.DemoCommunity;
import org.lovebank.stack.demo.DemoLogin;
import org.lovebank.stack.demo.DemoLogins;
import org.lovebank.stack.demo.api.Api;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = {
            "Prints an access token for a demo login, and nothing else, so that a shell can use it:",
            "  curl -H \"Authorization: Bearer $(./lovebank token station-head)\" …"
        })
final class Token implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "login",
            description = "admin, station-head, dispatcher, teller, council, partner, resident …")
    @SuppressWarnings("NullAway.Init")
    private String username;

    @Override
    public Integer call() {
        StackHome home = StackHome.fromEnvironment();
        String gateway = GatewayCall.of(home).base();
        DemoLogins logins = DemoCommunity.ensure(gateway, new Secrets(home.secrets()).password(Secrets.ADMIN));
        DemoLogin login = logins.find(username)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "no demo login is called " + username + "; there are " + names(logins)));
        System.out.println(Api.at(gateway)
                .post("/api/v1/sessions", Map.of("username", login.username(), "password", login.password()))
                .path("accessToken")
                .asText());
        return Lovebank.GOOD;
    }

    private static String names(DemoLogins logins) {
        return logins.all().stream().map(DemoLogin::username).collect(Collectors.joining(", "));
    }
}
