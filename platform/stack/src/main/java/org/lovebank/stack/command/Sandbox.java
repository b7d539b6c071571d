package org.lovebank.stack.command;

import java.io.PrintStream;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.lovebank.stack.demo.DemoLogin;
import org.lovebank.stack.demo.SandboxCommunity;
import org.lovebank.stack.part.StackHome;
import org.lovebank.stack.secret.Secrets;
import picocli.CommandLine.Command;

@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = {
            "Opens a fresh community for partners' trials, with invented people, and moves every client under trial there.",
            "What was tried before stays in its own area, apart from every real one."
        })
final class Sandbox implements Callable<Integer> {

    @Override
    public Integer call() {
        StackHome home = StackHome.fromEnvironment();
        String password = new Secrets(home.secrets()).password(Secrets.ADMIN);
        SandboxCommunity.Opened opened =
                SandboxCommunity.open(GatewayCall.of(home).base(), password, Clock.systemUTC());
        PrintStream out = Terminal.out();
        out.println("trials take place in " + opened.areaPath());
        for (DemoLogin login : opened.logins()) {
            out.printf("  %-24s %-24s %s%n", login.username(), login.password(), login.may());
        }
        out.println("clients moved there: " + opened.clients().size());
        return Lovebank.GOOD;
    }
}
