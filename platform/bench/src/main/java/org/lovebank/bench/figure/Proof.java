package org.lovebank.bench.figure;

/** One thing that the checker proved or found broken. */
public record Proof(String name, boolean ok, String found) {}
