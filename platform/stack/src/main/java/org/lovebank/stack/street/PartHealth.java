package org.lovebank.stack.street;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lovebank.stack.house.HouseHealth;
import org.lovebank.stack.part.Part;
import org.lovebank.stack.part.StackHome;

/** One line of {@code ./lovebank status}: a part, its process if it runs, and whether it serves. */
public record PartHealth(String name, Optional<Part> running, boolean serves) {

    /** All parts in the order in which they start. */
    public static List<PartHealth> ofAll(StackHome home) {
        List<PartHealth> all = new ArrayList<>();
        for (String name : names(home)) {
            Optional<Part> running = Part.findAlive(home, name);
            all.add(new PartHealth(
                    name, running, running.filter(PartHealth::serves).isPresent()));
        }
        return all;
    }

    /** With every copy of every house that the street has. */
    public static List<String> names(StackHome home) {
        List<String> names = new ArrayList<>(List.of(PortPlan.POSTGRES, PortPlan.KAFKA));
        Replicas.all(Replicas.known(home)).forEach(replica -> names.add(replica.name()));
        return names;
    }

    private static boolean serves(Part part) {
        boolean isHouse = !part.name().equals(PortPlan.POSTGRES) && !part.name().equals(PortPlan.KAFKA);
        return isHouse ? HouseHealth.isReady(part.managementPort()) : BrokerStart.accepts(part.port());
    }
}
