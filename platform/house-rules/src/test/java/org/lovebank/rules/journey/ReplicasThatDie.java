package org.lovebank.rules.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lovebank.stack.demo.journey.Story;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;

/**
 * The first replica of every house is killed when the wish is claimed. The gateway among them is the address at which
 * everybody looks for the keys of tokens.
 */
final class ReplicasThatDie implements Consumer<Story.Step> {

    private final StackHome home;
    private final List<Long> killed = new ArrayList<>();

    ReplicasThatDie(StackHome home) {
        this.home = home;
    }

    @Override
    public void accept(Story.Step step) {
        if (killed.isEmpty() && step.name().startsWith("the volunteer claims it")) {
            for (House house : House.values()) {
                Part first = Part.findAlive(home, house.word()).orElseThrow();
                ProcessHandle process = ProcessHandle.of(first.pid()).orElseThrow();
                process.destroyForcibly();
                process.onExit().join();
                killed.add(first.pid());
            }
        }
    }

    List<Long> killed() {
        return killed;
    }
}
