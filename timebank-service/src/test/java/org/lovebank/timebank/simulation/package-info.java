@NullMarked
package org.lovebank.timebank.simulation;

import org.jspecify.annotations.NullMarked;
