package org.lovebank.stack.street;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.lovebank.stack.house.House;
import org.lovebank.stack.house.Replica;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.Ports;
import org.lovebank.stack.part.StackHome;

/**
 * Which local port each part takes: the one it holds; on a street that partly runs the one it had, because the others
 * know it; else its usual one; else the next free one.
 *
 * @param replicas copies of each house
 * @param notices who holds a port that a part would have taken, and which one it takes instead
 */
public record PortPlan(Map<String, Integer> ports, int replicas, List<String> notices) {
    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    private static final String CONTROLLER = "kafka-controller";
    static final String MANAGEMENT = "-management";
    private static final int USUAL_POSTGRES = 15432;
    private static final int USUAL_KAFKA = 19092;
    private static final int USUAL_CONTROLLER = 19093;

    public PortPlan {
        ports = Map.copyOf(ports);
        notices = List.copyOf(notices);
    }

    /** As many copies of each house as the street has. */
    public static PortPlan of(StackHome home, Optional<Integer> gatewayPort) {
        return of(home, gatewayPort, Replicas.known(home));
    }

    /** {@code gatewayPort}: what {@code --port} asks for; it is then an error when somebody else holds it. */
    public static PortPlan of(StackHome home, Optional<Integer> gatewayPort, int replicas) {
        if (replicas < 1 || replicas > Replica.MOST) {
            throw new StreetFailure("a house has 1 to " + Replica.MOST + " replicas on one machine, not " + replicas);
        }
        Planner planner = new Planner(home);
        planner.choose(POSTGRES, POSTGRES, USUAL_POSTGRES, Part::port);
        planner.choose(KAFKA, KAFKA, USUAL_KAFKA, Part::port);
        planner.choose(CONTROLLER, KAFKA, USUAL_CONTROLLER, Part::managementPort);
        for (Replica replica : Replicas.all(replicas)) {
            String name = replica.name();
            if (name.equals(House.GATEWAY.word()) && gatewayPort.isPresent()) {
                planner.insist(name, gatewayPort.get());
            } else {
                planner.choose(name, name, replica.port(), Part::port);
            }
            planner.choose(name + MANAGEMENT, name, replica.managementPort(), Part::managementPort);
        }
        return new PortPlan(planner.chosen, replicas, planner.notices);
    }

    public int postgres() {
        return port(POSTGRES);
    }

    public int kafka() {
        return port(KAFKA);
    }

    public int controller() {
        return port(CONTROLLER);
    }

    /** The port of the first copy. */
    public int of(House house) {
        return of(Replica.first(house));
    }

    public int managementOf(House house) {
        return managementOf(Replica.first(house));
    }

    public int of(Replica replica) {
        return port(replica.name());
    }

    public int managementOf(Replica replica) {
        return port(replica.name() + MANAGEMENT);
    }

    private int port(String use) {
        return ports.getOrDefault(use, 0);
    }

    private static final class Planner {
        private final StackHome home;
        private final boolean partlyRuns;
        private final Map<String, Integer> chosen = new LinkedHashMap<>();
        private final List<String> notices = new ArrayList<>();

        Planner(StackHome home) {
            this.home = home;
            this.partlyRuns = PartHealth.names(home).stream()
                    .anyMatch(name -> Part.findAlive(home, name).isPresent());
        }

        void choose(String use, String part, int usual, ToIntFunction<Part> which) {
            Optional<Part> known = Part.find(home, part);
            if (known.filter(Part::isAlive).isPresent()) {
                chosen.put(use, known.map(which::applyAsInt).orElse(usual));
                return;
            }
            int wanted = partlyRuns ? known.map(which::applyAsInt).orElse(usual) : usual;
            int free = Ports.freeFrom(wanted, taken());
            if (free != wanted && !taken().contains(wanted)) {
                String how = use.equals(House.GATEWAY.word()) ? " (./lovebank up --port N chooses)" : "";
                notices.add(
                        "port " + wanted + " is held by " + Ports.holder(wanted) + ": " + use + " takes " + free + how);
            }
            chosen.put(use, free);
        }

        void insist(String use, int wanted) {
            Optional<Part> running = Part.findAlive(home, use);
            if (running.filter(part -> part.port() == wanted).isEmpty()) {
                if (running.isPresent()) {
                    throw new StreetFailure(use + " already runs on port "
                            + running.get().port() + ": ./lovebank down first, then up --port " + wanted);
                }
                if (!Ports.isFree(wanted)) {
                    throw new StreetFailure(
                            "port " + wanted + " is held by " + Ports.holder(wanted) + ": choose another with --port");
                }
            }
            chosen.put(use, wanted);
        }

        private Set<Integer> taken() {
            return new HashSet<>(chosen.values());
        }
    }
}
