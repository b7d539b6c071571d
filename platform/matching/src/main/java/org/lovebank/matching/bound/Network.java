package org.lovebank.matching.bound;

import java.util.Arrays;

/**
 * Orders, the groups of arcs that could fill them (one group a start), and the resources that each arc takes: a volunteer's week,
 * a volunteer's time at one slot, a volunteer's next seat.
 */
final class Network {

    /** By order: its worth in points, its empty seats, its first group. */
    int[] orderWorth = new int[64];

    int[] orderHoles = new int[64];
    int[] orderFirstGroup = new int[65];
    int orders;

    /** By group: its first arc. */
    int[] groupFirstArc = new int[64];

    int groups;

    /** By arc: its points and its first resource. */
    int[] arcWorth = new int[1_024];

    int[] arcFirstResource = new int[1_025];
    int arcs;

    int[] resourceOfArc = new int[4_096];
    int uses;

    /** By resource: how often it can be used; or, for burdens, -1. */
    int[] capacity = new int[256];

    int resources;

    void order(int worth, int holes) {
        orderWorth = room(orderWorth, orders);
        orderHoles = room(orderHoles, orders);
        orderFirstGroup = room(orderFirstGroup, orders + 1);
        orderWorth[orders] = worth;
        orderHoles[orders] = holes;
        orders++;
        orderFirstGroup[orders] = groups;
    }

    void group() {
        groupFirstArc = room(groupFirstArc, groups + 1);
        groups++;
        groupFirstArc[groups] = arcs;
        orderFirstGroup[orders] = groups;
    }

    void arc(int worth) {
        arcWorth = room(arcWorth, arcs);
        arcFirstResource = room(arcFirstResource, arcs + 1);
        arcWorth[arcs] = worth;
        arcs++;
        arcFirstResource[arcs] = uses;
        groupFirstArc[groups] = arcs;
    }

    void use(int resource) {
        resourceOfArc = room(resourceOfArc, uses);
        resourceOfArc[uses] = resource;
        uses++;
        arcFirstResource[arcs] = uses;
    }

    int resource(int capacityOfIt) {
        capacity = room(capacity, resources);
        capacity[resources] = capacityOfIt;
        resources++;
        return resources - 1;
    }

    private static int[] room(int[] column, int index) {
        return index < column.length ? column : Arrays.copyOf(column, 2 * index);
    }
}
