package org.lovebank.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One process: its actors live and die together, and so do its connections. */
public final class House {

    private final World world;
    private final String name;
    private final Consumer<House> boot;
    private final List<Actor> actors = new ArrayList<>();
    private final List<Runnable> lastWords = new ArrayList<>();
    private int life;

    House(World world, String name, Consumer<House> boot) {
        this.world = world;
        this.name = name;
        this.boot = boot;
    }

    public String name() {
        return name;
    }

    /** Which life of the process this is. */
    public int life() {
        return life;
    }

    public boolean up() {
        return !actors.isEmpty();
    }

    /** Starts a thread of this process. */
    public void thread(String called, Runnable code) {
        actors.add(world.actor(name + "/" + called, this, code));
    }

    /** What the world sees at once when the process dies: its connections break. */
    public void whenItDies(Runnable broken) {
        lastWords.add(broken);
    }

    void start() {
        life++;
        boot.accept(this);
    }

    /** Dies without a word: no code of it runs any more. */
    public void die() {
        actors.forEach(actor -> actor.dead = true);
        actors.clear();
        List.copyOf(lastWords).forEach(Runnable::run);
        lastWords.clear();
    }

    /** Nothing of it moves for a while, but its connections stay. */
    public void freeze(long until) {
        actors.forEach(actor -> actor.frozenUntil = until);
    }
}
