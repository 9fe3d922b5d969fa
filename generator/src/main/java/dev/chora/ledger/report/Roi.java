package dev.chora.ledger.report;

/**
 * What adopting one level costs and gives in one project, over the whole period: (time and money saved) / (setting up and
 * maintenance), money taken as time at the price of an hour.
 *
 * @param setup hours to reach it from nothing
 * @param maintenance hours a month
 * @param hoursMin hours saved, at least
 * @param hoursMax hours saved, at most
 * @param money saved
 */
record Roi(
        double setup, double maintenance, double hoursMin, double hoursMax, double money, double months, double hour) {
    static Roi of(int level, Assumptions assumptions) {
        String name = "level" + level + ".";
        return new Roi(
                assumptions.get(name + "setup") / 60,
                assumptions.get(name + "maintenance") / 60,
                assumptions.get(name + "hours.min"),
                assumptions.get(name + "hours.max"),
                assumptions.get(name + "money"),
                assumptions.get("months"),
                assumptions.get("hour.value"));
    }

    double cost() {
        return setup + months * maintenance;
    }

    private double moneyAsHours() {
        return hour == 0 ? 0 : money / hour;
    }

    double benefitMin() {
        return hoursMin + moneyAsHours();
    }

    double benefitMax() {
        return hoursMax + moneyAsHours();
    }

    /** How many times the costs come back. */
    Cell times() {
        return cost() == 0 ? Cell.NONE : new Cell.Span(benefitMin() / cost(), benefitMax() / cost(), "x");
    }

    /** Months until the benefit, spread evenly, has paid for setting up. */
    Cell breakEven() {
        double slow = benefitMin() / months - maintenance;
        double fast = benefitMax() / months - maintenance;
        return months == 0 || slow <= 0
                ? Cell.text("not in this period")
                : new Cell.Span(setup / fast, setup / slow, "months");
    }
}
