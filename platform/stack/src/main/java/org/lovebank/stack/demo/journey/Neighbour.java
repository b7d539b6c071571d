package org.lovebank.stack.demo.journey;

import org.lovebank.stack.demo.api.Api;

/** Somebody in the story: who they are in the registry, and their own door to the API. */
record Neighbour(String id, Api api) {

    @Override
    public String toString() {
        return id;
    }
}
