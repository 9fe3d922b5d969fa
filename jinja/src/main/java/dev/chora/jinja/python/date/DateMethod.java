package dev.chora.jinja.python.date;

import dev.chora.jinja.Arguments;
import dev.chora.jinja.ErrorKind;
import dev.chora.jinja.Evaluation;
import dev.chora.jinja.PyCallable;
import dev.chora.jinja.Signature;
import dev.chora.jinja.TemplateException;
import dev.chora.jinja.python.Py;
import dev.chora.jinja.python.PyObject;
import dev.chora.jinja.python.PyTuple;
import dev.chora.jinja.time.LocalClock;
import dev.chora.jinja.time.Moment;
import dev.chora.jinja.time.Strftime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method of a date, time or span, bound to it.
 *
 * @param self what it was read from
 * @param name of the method
 */
public record DateMethod(PyObject self, String name) implements PyCallable, PyObject {
    static final Set<String> OF_DATE = Set.of(
            "ctime",
            "isocalendar",
            "isoformat",
            "isoweekday",
            "replace",
            "strftime",
            "timetuple",
            "toordinal",
            "weekday");
    static final Set<String> OF_TIME = Set.of("isoformat", "replace", "strftime", "tzname", "utcoffset", "dst");
    static final Set<String> OF_DATETIME = Set.of(
            "astimezone",
            "ctime",
            "date",
            "dst",
            "isocalendar",
            "isoformat",
            "isoweekday",
            "replace",
            "strftime",
            "time",
            "timestamp",
            "timetuple",
            "timetz",
            "toordinal",
            "tzname",
            "utcoffset",
            "utctimetuple",
            "weekday");
    private static final long EPOCH_ORDINAL = 719_163;

    static boolean has(String name, Set<String> methods) {
        return methods.contains(name);
    }

    @Override
    public String typeName() {
        return "builtin_function_or_method";
    }

    @Override
    public String repr() {
        return "<built-in method " + name + " of " + self.typeName() + " object at 0x"
                + Integer.toHexString(System.identityHashCode(self)) + ">";
    }

    @Override
    public @Nullable Object call(Evaluation evaluation, Arguments arguments) {
        return switch (name) {
            case "strftime" -> strftime(arguments);
            case "isoformat" -> isoformat(arguments);
            case "replace" -> replace(arguments);
            case "astimezone" -> astimezone(arguments);
            default -> {
                if (!arguments.isEmpty()) {
                    throw TemplateException.typeError(self.typeName() + "." + name + "() takes no arguments ("
                            + (arguments.size() + arguments.keywordCount()) + " given)");
                }
                yield plain();
            }
        };
    }

    private @Nullable Object plain() {
        PyTimezone zone = zone();
        return switch (name) {
            case "total_seconds" -> ((PyTimedelta) self).totalSeconds();
            case "tzname" -> zone == null ? null : zone.str();
            case "utcoffset" -> zone == null ? null : new PyTimedelta(zone.offsetMicroseconds());
            case "dst" -> null;
            case "weekday" -> (long) date().getDayOfWeek().getValue() - 1;
            case "isoweekday" -> (long) date().getDayOfWeek().getValue();
            case "toordinal" -> date().toEpochDay() + EPOCH_ORDINAL;
            case "date" -> new PyDate(date());
            case "time" -> new PyTime(time(), null);
            case "timetz" -> new PyTime(time(), zone);
            case "ctime" -> Strftime.ofDateTime("%a %b ", moment()) + ctimeTail();
            case "timestamp" -> timestamp((PyDateTime) self);
            case "isocalendar" -> isocalendar(date());
            case "timetuple", "utctimetuple" -> timetuple();
            default -> throw new IllegalStateException(name);
        };
    }

    private String ctimeTail() {
        StringBuilder out = new StringBuilder();
        int day = date().getDayOfMonth();
        out.append(day < 10 ? " " : "").append(day).append(' ').append(PyTime.isoText(time(), "seconds"));
        return Digits.padded(date().getYear(), 4, out.append(' ')).toString();
    }

    private @Nullable PyTimezone zone() {
        return self instanceof PyDateTime d ? d.zone() : self instanceof PyTime t ? t.zone() : null;
    }

    private LocalDate date() {
        return self instanceof PyDateTime d ? d.value().toLocalDate() : ((PyDate) self).value();
    }

    private LocalTime time() {
        return self instanceof PyDateTime d
                ? d.value().toLocalTime()
                : self instanceof PyTime t ? t.value() : LocalTime.MIDNIGHT;
    }

    private Moment moment() {
        LocalDate date = self instanceof PyTime ? LocalDate.of(1900, 1, 1) : date();
        PyTimezone zone = zone();
        return new Moment(
                LocalDateTime.of(date, time()),
                zone == null ? null : (Integer) (int) (zone.offsetMicroseconds() / PyTimedelta.SECOND),
                zone == null ? null : zone.str());
    }

    private String strftime(Arguments arguments) {
        Object format = Signature.of("strftime", "format").bind(arguments)[0];
        if (format == null || !Py.isString(format)) {
            throw TemplateException.typeError("strftime() argument 1 must be str, not " + Py.typeName(format));
        }
        return strftime(Py.text(format));
    }

    String strftime(String format) {
        return Strftime.ofDateTime(format, moment());
    }

    private String isoformat(Arguments arguments) {
        if (self instanceof PyDate) {
            Signature.of("isoformat").bind(arguments);
            return self.str();
        }
        Signature signature = Signature.of("isoformat");
        boolean dated = self instanceof PyDateTime;
        Object[] values = (dated ? signature.with("sep", "T") : signature)
                .with("timespec", "auto")
                .bind(arguments);
        String timespec = Py.str(values[values.length - 1]);
        if (!Set.of("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds")
                .contains(timespec)) {
            throw TemplateException.valueError("Unknown timespec value");
        }
        if (self instanceof PyDateTime d) {
            return d.isoText(Py.str(values[0]), timespec);
        }
        PyTimezone zone = zone();
        return PyTime.isoText(time(), timespec) + (zone == null ? "" : zone.offsetText());
    }

    private Object replace(Arguments arguments) {
        LocalDate date = self instanceof PyTime ? LocalDate.EPOCH : date();
        LocalTime time = time();
        Signature signature = Signature.of("replace");
        if (!(self instanceof PyTime)) {
            signature = signature
                    .with("year", (long) date.getYear())
                    .with("month", (long) date.getMonthValue())
                    .with("day", (long) date.getDayOfMonth());
        }
        if (!(self instanceof PyDate)) {
            signature = signature
                    .with("hour", (long) time.getHour())
                    .with("minute", (long) time.getMinute())
                    .with("second", (long) time.getSecond())
                    .with("microsecond", (long) time.getNano() / 1000)
                    .with("tzinfo", zone());
        }
        @Nullable Object[] values = signature.bind(arguments);
        int at = self instanceof PyTime ? 0 : 3;
        LocalDate newDate =
                at == 0 ? date : DateParts.date(Py.index(values[0]), Py.index(values[1]), Py.index(values[2]));
        if (self instanceof PyDate) {
            return new PyDate(newDate);
        }
        LocalTime newTime = DateParts.time(
                Py.index(values[at]), Py.index(values[at + 1]), Py.index(values[at + 2]), Py.index(values[at + 3]));
        Object zone = values[at + 4];
        if (zone != null && !(zone instanceof PyTimezone)) {
            throw TemplateException.typeError(
                    "tzinfo argument must be None or of a tzinfo subclass, not type '" + Py.typeName(zone) + "'");
        }
        return self instanceof PyTime
                ? new PyTime(newTime, (PyTimezone) zone)
                : new PyDateTime(LocalDateTime.of(newDate, newTime), (PyTimezone) zone);
    }

    private Object astimezone(Arguments arguments) {
        Object zone = Signature.of("astimezone").with("tz", null).bind(arguments)[0];
        PyDateTime from = (PyDateTime) self;
        PyTimezone target = zone instanceof PyTimezone z ? z : localZone(from.value());
        PyTimezone source = from.zone() == null ? localZone(from.value()) : from.zone();
        long shift = target.offsetMicroseconds() - source.offsetMicroseconds();
        try {
            return new PyDateTime(from.value().plus(shift, ChronoUnit.MICROS), target);
        } catch (DateTimeException e) {
            throw new TemplateException(ErrorKind.OVERFLOW_ERROR, "date value out of range");
        }
    }

    private static PyTimezone localZone(LocalDateTime time) {
        Moment local = LocalClock.at(time.toEpochSecond(java.time.ZoneOffset.UTC));
        Integer offset = local.offset();
        return new PyTimezone(offset == null ? 0 : offset * PyTimedelta.SECOND, local.zone());
    }

    private static double timestamp(PyDateTime d) {
        long local = d.zone() == null ? localZone(d.value()).offsetMicroseconds() : 0;
        return (double) (d.moment() - local) / PyTimedelta.SECOND;
    }

    private static PyStruct isocalendar(LocalDate date) {
        return new PyStruct(
                "datetime.IsoCalendarDate",
                List.of("year", "week", "weekday"),
                PyTuple.of(
                        (long) date.get(IsoFields.WEEK_BASED_YEAR),
                        (long) date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        (long) date.getDayOfWeek().getValue()));
    }

    private PyStruct timetuple() {
        LocalDate date = date();
        LocalTime time = time();
        return new PyStruct(
                "time.struct_time",
                List.of(
                        "tm_year",
                        "tm_mon",
                        "tm_mday",
                        "tm_hour",
                        "tm_min",
                        "tm_sec",
                        "tm_wday",
                        "tm_yday",
                        "tm_isdst"),
                PyTuple.of(
                        (long) date.getYear(),
                        (long) date.getMonthValue(),
                        (long) date.getDayOfMonth(),
                        (long) time.getHour(),
                        (long) time.getMinute(),
                        (long) time.getSecond(),
                        (long) date.getDayOfWeek().getValue() - 1,
                        (long) date.getDayOfYear(),
                        name.equals("timetuple") ? -1L : 0L));
    }
}
