/** Tests of the proof for outsiders. */
@org.jspecify.annotations.NullMarked
package org.lovebank.timebank.proof;
