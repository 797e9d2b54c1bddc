using System.Globalization;
using k8s.Models;
using KubeLint.Findings;
using KubeLint.Manifests;

namespace KubeLint.Rules.PodSpecs;

/// <summary>A hook that Kubernetes does not take.</summary>
[Rule(
    "KL0520",
    "invalid-lifecycle-hook",
    RuleFamily.Syntax,
    Severity.Error,
    Summary = "A lifecycle hook does nothing or several things, or sleeps longer than its pod is given to end.")]
internal sealed class InvalidLifecycleHook : ContainerRule
{
    private const int DefaultGracePeriod = 30;

    private static readonly FieldChoice Handlers = new(
        new V1LifecycleHandler(),
        nameof(V1LifecycleHandler.Exec),
        nameof(V1LifecycleHandler.HttpGet),
        nameof(V1LifecycleHandler.Sleep),
        nameof(V1LifecycleHandler.TcpSocket));

    /// <inheritdoc/>
    public override void Check(Container container, RuleContext context)
    {
        if (!container.IsLongRunning || container.Model.Lifecycle is not { } lifecycle)
        {
            return;
        }

        CheckHook(lifecycle.PostStart, "postStart hook", container, context);
        CheckHook(lifecycle.PreStop, "preStop hook", container, context);
    }

    private static void CheckHook(
        V1LifecycleHandler? hook, string title, Container container, RuleContext context)
    {
        if (hook is not null)
        {
            HandlerFaults handlers = new(container, context);
            handlers.CheckChoice(Handlers, hook, title);
            handlers.Check(hook.Exec);
            handlers.Check(hook.HttpGet);
            handlers.Check(hook.TcpSocket);
            CheckSleep(hook.Sleep, container, context);
        }
    }

    private static void CheckSleep(V1SleepAction? sleep, Container container, RuleContext context)
    {
        long grace = container.Template.Spec.TerminationGracePeriodSeconds ?? DefaultGracePeriod;
        if (sleep is null || grace < 0
            || container.Template.Manifest.At(sleep, nameof(sleep.Seconds)) is not { Node: Yaml.YamlScalar } place
            || place.Node is not Yaml.YamlScalar { AsInt64: { } seconds })
        {
            return;
        }

        bool isZeroRefused = context.Settings.TargetsBefore(PodVersions.SleepOfZero);
        if (seconds < 0 || (seconds == 0 && isZeroRefused))
        {
            context.Report(
                place,
                string.Create(CultureInfo.InvariantCulture, $"The hook sleeps for {seconds} seconds"),
                seconds < 0 ? PodRefusal.Why : $"{PodRefusal.Why} in {PodVersions.Oldest(context)}",
                "use a number above 0, or remove the hook");
        }
        else if (seconds > grace)
        {
            Place of = container.Template.At(nameof(V1PodSpec.TerminationGracePeriodSeconds));
            context.Report(
                    place,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The hook sleeps for {seconds} seconds, and the pod has {grace} to end"),
                    PodRefusal.Why,
                    "sleep shorter, or raise `terminationGracePeriodSeconds` above it")
                .WithRelated(of, of.Exists ? "the time that the pod has" : "no time is set, which means 30 seconds");
        }
    }
}
