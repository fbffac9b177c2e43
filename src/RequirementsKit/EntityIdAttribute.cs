namespace RequirementsKit;

/// <summary>Marks a struct as the id of an aggregate; the build writes its members from one template.</summary>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class EntityIdAttribute : Attribute;
