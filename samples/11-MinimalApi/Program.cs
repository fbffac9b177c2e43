using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using MinimalApi;
using MinimalApi.Endpoints;
using RequirementsKit.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRequirementsKit().UseEntityFrameworkCore(o => o.UseSqlite(builder.Configuration.GetConnectionString("Record") ?? "Data Source=tidewater.db"));
builder.Services.AddSingleton<Desk>();
builder.Services.AddHostedService<Heartbeat>();
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<Problems>();
builder.Services.AddOpenApi();
builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));

var app = builder.Build();
await app.Services.GetRequiredService<EntityFrameworkStore>().CreateSchemaAsync();
await app.Services.GetRequiredService<Desk>().OpenAsync();

app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseDefaultFiles();
app.UseStaticFiles();
app.MapOpenApi();
var api = app.MapGroup("/api");
api.MapIntake();
api.MapRanking();
api.MapChanges();
api.MapFollowUps();
api.MapAudit();
await app.RunAsync();

/// <summary>The application, visible to its tests.</summary>
public partial class Program;
